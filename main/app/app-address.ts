import path from 'node:path'

/** The address of the first screen. */
export const startPage = 'app://comodato/index.html'

/** Whether an address belongs to our own screens: the exact scheme and host, whatever the path. */
export function isOurs(address: string): boolean {
  try {
    const { protocol: scheme, host, username, port } = new URL(address)
    return scheme === 'app:' && host === 'comodato' && username === '' && port === ''
  } catch {
    return false
  }
}

/** The file an address stands for, when it is ours and lies inside `root`. */
export function fileWithin(root: string, address: string): string | undefined {
  if (!isOurs(address)) return undefined
  const asked = decoded(new URL(address).pathname)
  if (asked === undefined || asked.includes('\0')) return undefined
  const file = path.join(root, asked)
  const inside = path.relative(root, file)
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? undefined : file
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
