# The web client, and the one address in front of both services.
FROM node:22-slim AS build
WORKDIR /src
COPY web-client/package.json web-client/package-lock.json web-client/.npmrc ./
RUN npm ci --no-fund --no-audit
COPY web-client .
COPY scripts/licences.mjs /
COPY docs/template.schema.json /docs/
RUN npm run build && node /licences.mjs . dist/licences.txt

FROM nginx:1.28-alpine
COPY docker/proxy.conf /etc/nginx/conf.d/default.conf
COPY docs/openapi.json /usr/share/nginx/openapi.json
COPY --from=build /src/dist /usr/share/nginx/html
EXPOSE 8080
