#!/usr/bin/env bash
# Wall time of the whole tool beside a program that only prints a line, and of 10,000 generated files.
# Usage: scripts/benchmark-process.sh [folder to validate] [runs]
set -euo pipefail
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0 LC_ALL=C

root=$(cd "$(dirname "$0")/.." && pwd)
target=${1:-$root/samples/WalletService}
runs=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; }

hello() {
    mkdir -p "$work/hello"
    echo 'Console.WriteLine("hello");' >"$work/hello/Program.cs"
    for name in Directory.Build.props Directory.Packages.props; do echo '<Project />' >"$work/hello/$name"; done
    cat >"$work/hello/hello.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
XML
    quietly dotnet publish "$work/hello" -c Release -o "$work/hello-out"
}

# Median, in ms, of runs of a command; its exit code says what it found and is of no interest here.
median() {
    for ((i = 0; i < runs; i++)); do
        local start=$EPOCHREALTIME
        "$@" >/dev/null 2>&1 || true
        local end=$EPOCHREALTIME
        echo $((${end/./} - ${start/./}))
    done | sort -n | awk '{ at[NR] = $1 } END { printf "%.1f", (at[int((NR + 1) / 2)] + at[int(NR / 2) + 1]) / 2000 }'
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

large() {
    local name=$1
    shift
    if [[ -x /usr/bin/time ]]; then
        /usr/bin/time -f '%e %U %M' -o "$work/time" "$@" >/dev/null 2>&1 || true
        tail -n 1 "$work/time" | awk -v n="$name" '{ printf "%-34s %6.2f s wall, %6.2f s processor, peak %4.0f MB\n", n, $1, $2, $3 * 1024 / 1e6 }'
    else
        local start=$EPOCHREALTIME peak=0 now
        "$@" >/dev/null 2>&1 &
        local id=$!
        while now=$(awk '/VmHWM/ { print $2 }' "/proc/$id/status" 2>/dev/null) && [[ -n $now ]]; do peak=$now; sleep 0.02; done
        wait "$id" || true
        local end=$EPOCHREALTIME
        awk -v n="$name" -v us=$((${end/./} - ${start/./})) -v kb="$peak" 'BEGIN { printf "%-34s %6.2f s wall, peak %4.0f MB\n", n, us / 1e6, kb * 1024 / 1e6 }'
    fi
}

echo "publishing ..." >&2
hello
tool=$root/src/Seaworthy.Tool
quietly dotnet publish "$tool" -c Release -r linux-x64 --self-contained false --artifacts-path "$work/r2r" -o "$work/r2r-out"
native=
linker=$(command -v clang || command -v gcc || true)
if [[ -n $linker ]]; then
    quietly dotnet publish "$tool" -c Release -r linux-x64 -p:PublishAot=true "-p:CppCompilerAndLinker=${linker##*/}" --artifacts-path "$work/aot" -o "$work/aot-out"
    native=$work/aot-out/Seaworthy.Tool
fi
ready=$work/r2r-out/Seaworthy.Tool

echo "$runs runs over $target" >&2
base=$(median "$work/hello-out/hello")
printf '%-34s %8s ms\n' "hello, framework-dependent" "$base"
r2r=$(median "$ready" validate "$target")
printf '%-34s %8s ms  %s times hello\n' "tool, ReadyToRun" "$r2r" "$(ratio "$r2r" "$base")"
if [[ -n $native ]]; then
    aot=$(median "$native" validate "$target")
    printf '%-34s %8s ms  %s times hello\n' "tool, native" "$aot" "$(ratio "$aot" "$base")"
fi

echo "10,000 generated files" >&2
quietly dotnet run --project "$root/tests/Seaworthy.Benchmarks" -c Release -- write 10000 "$work/estate"
large "10,000 files, ReadyToRun" "$ready" validate "$work/estate"
if [[ -n $native ]]; then large "10,000 files, native" "$native" validate "$work/estate"; fi
