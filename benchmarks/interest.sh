#!/usr/bin/env bash
# The interest of a year on all deposits of the built service, and the same run again; beside it PostgreSQL's COPY of the rows that it writes.
# Argument: how many deposits; none: 180000.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -pl benchmarks,deposit-service -am package -DskipTests
[ $# -gt 0 ] || set -- 180000
export HUURWERK_POLICY_DIR="$PWD/benchmarks/policy" # a rate, for the example's is nought
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.interest.InterestBenchmark . "$@"
