#!/usr/bin/env bash
# From the commit of an event in its producer to the commit of its effect in a hearer, between two built services, at a pace.
# Arguments: events a second, seconds; none: 200 60.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -pl benchmarks,tenancy-service,rent-calculation-service -am package -DskipTests
[ $# -gt 0 ] || set -- 200 60
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.events.EventsBenchmark . "$@"
