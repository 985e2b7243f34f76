# The image holds Node, the server that stands by itself, and nothing else: no shell, no package manager. It runs as a
# user without rights and writes to /data alone, so that the rest can be read-only (see compose.yaml).

# a Node with the security fixes of its line (README.md, "Deploy")
ARG NODE_IMAGE=docker.io/library/node:24.22.1-bookworm-slim
ARG RUN_IMAGE=gcr.io/distroless/cc-debian12:nonroot

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run standalone && mkdir /data

FROM ${RUN_IMAGE}
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /build/.standalone/app /app
COPY --from=build --chown=65532:65532 /data /data
WORKDIR /app
ENV NODE_ENV=production PORT=3000 HOSTNAME=0.0.0.0 DATA_DIR=/data
USER 65532:65532
VOLUME /data
EXPOSE 3000
# a check that is under way is answered before the process ends: give it 30 seconds
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["/usr/local/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/local/bin/node"]
CMD ["server.js"]
