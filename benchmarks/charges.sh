#!/usr/bin/env bash
# The yearly settlement of the rent charges of all buildings, drafted by a run of the built service, reviewed, and made final by another run; beside it PostgreSQL's COPY
# of the same rows. Arguments: how many buildings, dwellings a building; none: 6000 30.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -pl benchmarks,rent-calculation-service -am package -DskipTests
[ $# -gt 0 ] || set -- 6000 30
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.charges.ChargesBenchmark . "$@"
