#!/usr/bin/env bash
# The arrears evaluation of the built service: a day on which one account in eight is in arrears, and the same day again; beside it PostgreSQL's
# COPY of the same rows. Arguments: how many accounts, lines of the ledger before; none: 180000 10000000.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -P benchmarks -pl benchmarks,arrears-service -am package -DskipTests
[ $# -gt 0 ] || set -- 180000 10000000
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar \
    be.huurwerk.benchmarks.ledger.EvaluationBenchmark . "$@"
