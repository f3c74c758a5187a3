# One of the two services. SERVICE is command-service or query-service.
FROM maven:3.9-eclipse-temurin-25 AS build
ARG SERVICE
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests -Dspotless.check.skip=true -pl ${SERVICE} -am package

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system roundtable && install -d -o roundtable -m 700 /keys
COPY --from=build /src/${SERVICE}/target/${SERVICE}-app.jar /app.jar
USER roundtable
EXPOSE 8080
ENTRYPOINT ["java", "-Daxoniq.update-checker.disabled=true", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages", \
    "-XX:MaxTenuringThreshold=2", "-jar", "/app.jar"]
