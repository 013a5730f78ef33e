#!/usr/bin/env bash
# A landlord's dwellings, persons and tenancies loaded from files into the built service, then its lists; beside it PostgreSQL's COPY.
# Arguments: how many of each, and the service's heap in MB; none: 180000 1024. The local stack gives a service 128 MB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -pl benchmarks,tenancy-service -am package -DskipTests
[ $# -gt 0 ] || set -- 180000 1024
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.takeover.TakeOverBenchmark . "$@"
