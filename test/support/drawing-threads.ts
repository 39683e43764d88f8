import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { DrawingPool, threadOptions } from '#main/host/drawing/drawing-pool.ts'

const program = path.resolve(import.meta.dirname, '../../main/host/drawing/drawing-thread.ts')

/** A thread as the register host begins it, but from the source. */
export const drawingThread = (resourcesFolder: string): Worker =>
  new Worker(program, threadOptions(resourcesFolder))

export const drawingThreads = (resourcesFolder: string): DrawingPool =>
  new DrawingPool(() => drawingThread(resourcesFolder))
