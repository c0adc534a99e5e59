import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/workbench/',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page stands on changes only with its versions and is kept by browsers between releases. Components are
            // left to be divided by the pages that use them: nobody fetches a date picker to sign in.
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/ },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
          ],
        },
      },
    },
  },
})
