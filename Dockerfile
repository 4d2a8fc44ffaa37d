# The hub alone: no simulator, no phone, nothing that builds. `docker build --tag mphub .`
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/wechat/package.json packages/wechat/
COPY packages/hub/package.json packages/hub/
COPY packages/simulator/package.json packages/simulator/
# No dependency of the hub needs a script to be installed.
RUN npm ci --omit=dev --ignore-scripts --workspace=packages/hub
# Types, source maps and manuals are half of what was installed, and nothing reads them.
RUN find node_modules -type f -regextype egrep ! -iname 'licen*' \
    -regex '.*\.([cm]?ts|map|md|markdown)' -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production MPHUB_DATA=/data MPHUB_HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY packages/wechat packages/wechat
COPY packages/hub packages/hub
COPY deploy/health-check.ts deploy/health-check.ts
RUN ln -s /app/packages/hub/src/main.ts /usr/local/bin/mphub \
  && mkdir --mode=700 /data compiled && chown node:node /data compiled
USER node
# Compiled once, here: a container begins a third sooner. A thread refuses to run here, and is compiled all the same.
ENV NODE_COMPILE_CACHE=/app/compiled
RUN node --max-semi-space-size=8 --heap-growing-percent=50 --input-type=module --eval " \
  import { globSync } from 'node:fs'; \
  for (const file of globSync('/app/packages/hub/src/**/*.ts')) \
    if (/-worker.ts/.test(file)) await import(file).catch(() => undefined); \
    else if (!/main|worker/.test(file)) await import(file)"
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "deploy/health-check.ts"]
# Node gets the signal itself. As process 1 it does not hear one that comes before it is awake: run with `--init`.
ENTRYPOINT ["node", "--max-semi-space-size=8", "--heap-growing-percent=50", "packages/hub/src/main.ts"]
CMD ["serve"]
