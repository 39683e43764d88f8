export const HandoverPage = () => null
