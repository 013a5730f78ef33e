#!/usr/bin/env bash
# Reads by id of the built services, and the same statements from a bare Vert.x and JDBC handler, in one run and on the same two cores.
# It needs wrk, a system package, which calls as often as it can.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for tool in wrk taskset; do
    command -v "$tool" > /dev/null || { echo "This benchmark needs $tool, a system package (taskset: util-linux); it is not here, so nothing was measured." >&2; exit 1; }
done
mvn -q -B -P benchmarks -pl benchmarks,tenancy-service,rent-calculation-service,arrears-service -am package -DskipTests
exec taskset -c 0,1 "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.reads.ReadsBenchmark .
