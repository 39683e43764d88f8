import { defineConfig } from 'vite'
import { nodeBuild } from '#main/vite.node-build.ts'

export default defineConfig(({ mode }) =>
  nodeBuild({ mode, name: 'drawing', entry: 'main/host/drawing/drawing-thread.ts' }),
)
