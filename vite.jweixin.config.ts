/** Builds the `wx` of the JS-SDK, one plain script, into the folder of the phone. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'packages/simulator/phone',
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2020',
    reportCompressedSize: false,
    lib: {
      entry: 'jweixin/jweixin.ts',
      formats: ['iife'],
      name: 'mphubJweixin',
      fileName: () => 'jweixin.js',
    },
  },
})
