import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { cp, rm } from 'node:fs/promises'
import { findElectron } from '#test/support/electron-runtime.ts'
import { packageFolder, programIn, testPackages } from '#test/support/packaged-program.ts'
import { projectFolder } from '#test/support/project.ts'
import { runOrThrow } from '#test/support/run.ts'

/**
 * `npm run package:test`: packages the program as it is shipped, on the official Electron or on the test runtime,
 * and makes the copy Playwright drives. The copy differs by one fuse, the one that lets a debugger in.
 */
const electron = await findElectron()
await rm(testPackages, { recursive: true, force: true })
await runOrThrow('electron-forge', ['package'], {
  cwd: projectFolder,
  env: {
    ...process.env,
    COMODATO_OUT: testPackages,
    ...(electron.zipFolder === undefined
      ? {}
      : { COMODATO_TEST_RUNTIME: electron.distribution, COMODATO_TEST_RUNTIME_ZIP: electron.zipFolder }),
  },
})
await cp(packageFolder('shipped'), packageFolder('driven'), { recursive: true, verbatimSymlinks: true })
await flipFuses(programIn(packageFolder('driven')), {
  version: FuseVersion.V1,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
