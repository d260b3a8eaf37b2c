#!/usr/bin/env bash
# Builds everything with warnings as errors, checks the format and runs the tests.
#   tests/run.sh        everything
#   tests/run.sh fast   what runs without a browser, without the tests of Category=Slow
# The last line is "N passed, N failed", summed over all test projects.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=${1:-all}
if [[ $mode != all && $mode != fast ]]; then
    echo "run.sh: '$mode' is not known; give nothing or 'fast'." >&2
    exit 2
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=tests/TestResults
passed=0
failed=0

find_browser() {
    local name
    if [[ -n ${CHROMIUM_PATH:-} ]]; then
        echo "$CHROMIUM_PATH"
        return 0
    fi
    for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable chrome msedge; do
        command -v "$name" && return 0
    done
    for name in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
        [[ -x $name ]] && echo "$name" && return 0
    done
    return 1
}

# Debian as root gets what is missing; anywhere else the tests need what is installed.
install_with_apt() {
    [[ -f /etc/debian_version && $(id -u) == 0 ]] || return 1
    echo "Installing $* with apt-get."
    apt-get -o DPkg::Lock::Timeout=300 update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >/dev/null
}

prepare_browser() {
    find_browser >/dev/null || install_with_apt chromium fonts-dejavu-core || true
    if ! CHROMIUM_PATH=$(find_browser); then
        echo "run.sh: the browser tests need Chromium, Chrome or Edge; install one or name it in CHROMIUM_PATH. 'run.sh fast' runs without." >&2
        return 1
    fi
    export CHROMIUM_PATH
    echo "Browser tests use $CHROMIUM_PATH"
}

# Adds the counts of one result file; a missing or broken file, or a run that failed without a failed test, is one failure.
count() {
    local file=$1 status=$2 counters good=0 bad=0
    counters=$(grep -o '<Counters [^>]*>' "$file" 2>/dev/null | head -n 1 || true)
    if [[ -n $counters ]]; then
        good=$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")
        bad=$(($(sed -E 's/.* total="([0-9]+)".*/\1/' <<<"$counters") - good))
    fi
    if ((good + bad == 0 || (status != 0 && bad == 0))); then
        bad=$((bad + 1))
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
}

run_tests() {
    local project=$1 filter=${2:-} status=0
    echo "== $project"
    dotnet test "tests/$project" --no-build --nologo ${filter:+--filter "$filter"} \
        --results-directory "$results" --logger "trx;LogFileName=$project.trx" || status=$?
    count "$results/$project.trx" "$status"
}

# The browser files have their own quick tests; the script that runs them closes with node's own sums.
run_assets_check() {
    local output=$results/assets.txt status=0 good bad
    echo "== wwwroot-assets"
    npm --prefix wwwroot-assets run check 2>&1 | tee "$output" || status=$?
    good=$(sed -nE 's/^(#|ℹ) pass ([0-9]+)$/\2/p' "$output" | tail -n 1)
    bad=$(sed -nE 's/^(#|ℹ) (fail|cancelled) ([0-9]+)$/\3/p' "$output" | paste -sd+ - | sed 's/^$/0/')
    good=${good:-0}
    bad=$((bad))
    if ((good + bad == 0 || (status != 0 && bad == 0))); then
        bad=$((bad + 1))
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
}

# The bench measures and never judges; here it only has to start.
run_bench_list() {
    echo "== IncidentBoard.Bench list"
    if dotnet run --no-build --project tests/IncidentBoard.Bench -- list; then
        return
    fi
    failed=$((failed + 1))
}

step() {
    echo "== $1"
    shift
    if "$@"; then
        return
    fi
    echo "0 passed, 1 failed"
    exit 1
}

rm -rf "$results"
mkdir -p "$results"
[[ $mode == fast ]] || step "browser" prepare_browser
step "restore" dotnet restore IncidentBoard.sln --locked-mode --nologo -v q
step "build" dotnet build IncidentBoard.sln --no-restore --nologo -v q
step "format" dotnet format whitespace IncidentBoard.sln --no-restore --verify-no-changes
step "style" dotnet format style IncidentBoard.sln --no-restore --verify-no-changes

run_assets_check
if [[ $mode == fast ]]; then
    run_tests IncidentBoard.Tests 'Category!=Slow'
else
    run_tests IncidentBoard.Tests
    run_tests IncidentBoard.BrowserTests
fi
run_bench_list

echo "$passed passed, $failed failed"
((failed == 0))
