#!/usr/bin/env bash
# The gateway as it is built, nginx and Spring Cloud Gateway before the same upstreams, in one run and on the same two cores.
# It needs two system packages: nginx, as a peer and as the upstream, and wrk, which calls as often as it can.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for tool in nginx wrk taskset; do
    command -v "$tool" > /dev/null || { echo "This benchmark needs $tool, a system package (taskset: util-linux); it is not here, so nothing was measured." >&2; exit 1; }
done
mvn -q -B -P benchmarks -pl benchmarks,benchmarks/spring-gateway,gateway,tenancy-service -am package -DskipTests
exec taskset -c 0,1 "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.gateway.GatewayBenchmark .
