#!/usr/bin/env bash
# The annual run of the built service over generated tenancies, and beside it PostgreSQL's COPY of the same rows.
# Arguments: how many tenancies, for each measurement; none: 30000 90000 180000.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -pl benchmarks -am package -DskipTests
[ $# -gt 0 ] || set -- 30000 90000 180000
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.annualrun.AnnualRunBenchmark . "$@"
