# The gateway and the maker of keys, for docker-compose.yml; Kubernetes brings its own.
ARG JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${JAVA_IMAGE}
WORKDIR /app
COPY local/launcher/target/lib/ lib/
COPY local/launcher/target/classes/ classes/
RUN mkdir /keys && chown 10001:10001 /keys
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx128m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "classes:lib/*", "io.idrelay.local.Launcher"]
