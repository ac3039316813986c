# Sourced by the commands beside it: where the house stands, which Java serves it, how to end with one sentence.
house=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

refuse() {
    printf '%s\n' "$*" >&2
    exit 1
}

is_jdk25() {
    [ -n "$1" ] && "$1/bin/javac" -version 2>/dev/null | grep -q '^javac 25'
}

# JAVA_HOME when it is a JDK 25, else the java on the PATH, else one of /usr/lib/jvm.
find_jdk() {
    local on_path candidate
    on_path=$(readlink -f "$(command -v java)" 2>/dev/null)
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/*; do
        if is_jdk25 "$candidate"; then
            export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
            return
        fi
    done
    refuse "Registratura needs a JDK 25: install one (for example the package temurin-25-jdk) or point JAVA_HOME at it."
}

find_maven() {
    command -v mvn >/dev/null || refuse "Registratura is built by Maven: install it (apt-get install maven)."
}

# The toolkit that reads DICOM is in no public repository of Maven's.
fetch_toolkit() {
    if [ -x "$house/deploy/dicom-toolkit" ]; then
        "$house/deploy/dicom-toolkit" || exit 1
    fi
}
