#!/usr/bin/env bash
# Packs the libraries and the tool: the tool natively for this machine's platform, and once for every other that has the .NET runtime.
# Run it with one version on each platform to be served natively; what has no platform in its name is the same everywhere.
# Usage: scripts/pack.sh VERSION FOLDER
set -euo pipefail
version=${1:?a version, for instance 1.2.0} folder=${2:?a folder for the packages}
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1

platform=$(dotnet --info | sed -nE 's/^ *RID: +//p' | head -n 1)
case $platform in
    linux-musl-* | linux-* | osx-* | win-*) ;;
    *-x64) platform=linux-x64 ;; # distributions name themselves
    *-arm64) platform=linux-arm64 ;;
esac
linker=$(command -v clang || command -v gcc || true)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(-c Release -o "$folder" "-p:PackageVersion=$version" --artifacts-path "$work" -v q)

for library in src/Seaworthy src/Seaworthy.AzureKeyVault src/Seaworthy.Probes analyzers/Seaworthy.Analyzers.Package; do dotnet pack "$library" "${options[@]}"; done
tool=(dotnet pack src/Seaworthy.Tool "${options[@]}" "-p:SeaworthyNative=$platform" ${linker:+"-p:CppCompilerAndLinker=${linker##*/}"})
"${tool[@]}"
"${tool[@]}" -r "$platform"
"${tool[@]}" -r any
