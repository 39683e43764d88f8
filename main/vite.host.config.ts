import { defineConfig } from 'vite'
import { nodeBuild } from '#main/vite.node-build.ts'

export default defineConfig(({ mode }) => nodeBuild({ mode, name: 'host', entry: 'main/host/host.ts' }))
