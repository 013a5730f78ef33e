#!/usr/bin/env bash
# How long each process takes until it answers, and what memory it holds at rest and under load, with the flags of its image.
#   mvn -DskipTests package && ./huurwerk up        (in another terminal)
#   benchmarks/footprint.sh [service ...]           JAVA_HOME says with which runtime; 25 or later for the cache
# Each service of the running suite is stopped, started from the same environment, measured without and with an ahead-of-time cache as the
# image has it, and given back to the launcher. Load: eight connections that read for SECONDS_OF_LOAD seconds (20).
set -euo pipefail
cd "$(dirname "$0")/.."
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
flags=(-XX:MaxRAM=448m -XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError)
declare -A health=([gateway]=/health [tenancy-service]=/tenancy/v1/health [deposit-service]=/deposit/v1/health
  [arrears-service]=/arrears/v1/health [rent-calculation-service]=/rentCalculation/v1/health)
declare -A read=([gateway]=/tenancy/v1/dwellings [tenancy-service]=/tenancy/v1/dwellings [deposit-service]=/deposit/v1/deposits
  [arrears-service]=/arrears/v1/rentAccounts [rent-calculation-service]=/rentCalculation/v1/waitingRents)

now() { date +%s%3N; }
pid_of() { pgrep -f "$PWD/$1/target/quarkus-app/quarkus-run.jar" | head -1; }
resident() { awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$1/status"; }
processor() { awk '{printf "%.1f", ($14 + $15) / 100}' "/proc/$1/stat"; }
answers() { curl -sf -m 2 -o /dev/null "http://127.0.0.1:$1$2"; }

load() { # port, path
  local token end callers=()
  token="$(./huurwerk token rent-office)"
  end=$(($(date +%s) + ${SECONDS_OF_LOAD:-20}))
  for _ in 1 2 3 4 5 6 7 8; do
    printf 'url="http://127.0.0.1:%s%s"\noutput=/dev/null\n' "$1" "$2"
  done > "$work/once"
  for _ in $(seq 1 50); do cat "$work/once"; done > "$work/calls"
  for _ in 1 2 3 4 5 6 7 8; do
    while [ "$(date +%s)" -lt "$end" ]; do
      curl -s -H "Authorization: Bearer $token" -K "$work/calls" || true
    done &
    callers+=($!)
  done
  wait "${callers[@]}" # and not for the service, which is a child too
}

measure() { # service, what, flags ...
  local service=$1 what=$2 began pid rest port
  shift 2
  port="$(tr '\0' '\n' < "$work/$service.env" | sed -n 's/^HUURWERK_HTTP_PORT=//p')"
  began="$(now)"
  env -i bash -c 'while IFS= read -r -d "" line; do export "$line"; done < "$1"; shift; exec "$@"' _ "$work/$service.env" \
    "$java" "${flags[@]}" "$@" -jar "$service/target/quarkus-app/quarkus-run.jar" > "$work/$service.log" 2>&1 &
  pid=$!
  until answers "$port" "${health[$service]}"; do
    kill -0 "$pid" 2> /dev/null || { tail -5 "$work/$service.log"; exit 1; }
    sleep 0.05
  done
  local ready=$(($(now) - began)) worked
  worked="$(processor "$pid")"
  sleep 15
  rest="$(resident "$pid")"
  load "$port" "${read[$service]}"
  printf '| %s | %s | %d.%d s | %s s | %s MB | %s MB |\n' "$service" "$what" $((ready / 1000)) $((ready % 1000 / 100)) "$worked" "$rest" "$(resident "$pid")"
  kill "$pid"
  wait "$pid" || true
}

"$java" -version 2>&1 | head -1
echo '| service | classes | ready | processor time until then | resident at rest | under load |'
echo '|---|---|---|---|---|---|'
for service in "${@:-gateway tenancy-service rent-calculation-service deposit-service arrears-service}"; do
  for service in $service; do
    cat "/proc/$(pid_of "$service")/environ" > "$work/$service.env"
    ./huurwerk stop "$service" > /dev/null
    measure "$service" 'from jars'
    # as the Dockerfile does: without its database a service ends by itself, the gateway is ended; either leaves the cache
    HUURWERK_HTTP_PORT=0 timeout 30 "$java" -XX:+UseSerialGC -XX:AOTCacheOutput="$work/$service.aot" -Dquarkus.flyway.connect-retries=0 \
      -jar "$service/target/quarkus-app/quarkus-run.jar" > "$work/$service.cache.log" 2>&1 || true
    if [ -s "$work/$service.aot" ]; then
      measure "$service" "from a cache of $(($(stat -c %s "$work/$service.aot") / 1048576)) MB" -XX:AOTCache="$work/$service.aot"
    else
      echo "| $service | this runtime makes no cache | | | | |"
    fi
    ./huurwerk start "$service" > /dev/null
  done
done
