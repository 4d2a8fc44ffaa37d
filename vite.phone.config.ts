/** Builds the phone, the page that the simulator serves at /phone. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const simulator = `http://127.0.0.1:${process.env.MPHUB_SIMULATOR_PORT ?? '8090'}`

export default defineConfig({
  root: 'packages/simulator/phone',
  base: '/phone/',
  plugins: [react()],
  server: { proxy: { '/sim': simulator } },
  build: {
    outDir: 'dist',
    target: 'es2023',
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'antd-parts', test: /node_modules[\\/](@rc-component|@ant-design)[\\/]/ },
            { name: 'antd', test: /node_modules[\\/]antd[\\/]/ },
            { name: 'vendor', test: /node_modules[\\/](?!jsqr)/ },
          ],
        },
      },
    },
  },
})
