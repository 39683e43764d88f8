import { defineConfig } from 'vite'
import { nodeBuild } from '#main/vite.node-build.ts'

export default defineConfig(({ mode }) =>
  nodeBuild({ mode, name: 'command', entry: 'main/app/command-thread.ts' }),
)
