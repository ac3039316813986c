package bg.registratura.results;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * A ZIP (APPNOTE 6.3) whose every byte has its place before one is written: files lie in it as they are, so that any part of it
 * can be given without what comes before. Beyond 4 GB or 65 534 files it is a ZIP64. Nothing of it is held.
 */
final class Zip {

    private final List<ZipPart> parts;
    private final ZipHeads heads;
    private final long[] places;
    private final long directory;
    private final long end;
    private final long length;

    /** @param madeOn the day all its files bear */
    Zip(List<ZipPart> parts, LocalDate madeOn) {
        this.parts = List.copyOf(parts);
        this.heads = new ZipHeads(madeOn);
        this.places = new long[parts.size()];
        long at = 0;
        long listed = 0;
        for (int i = 0; i < places.length; i++) {
            var part = this.parts.get(i);
            places[i] = at;
            at += ZipHeads.localLength(part) + part.length();
            listed += ZipHeads.centralLength(part, places[i]);
        }
        this.directory = at;
        this.end = at + listed;
        this.length = end + ZipHeads.endLength(places.length, directory, end);
    }

    long length() {
        return length;
    }

    List<ZipPart> parts() {
        return parts;
    }

    /** Asked before each file; throws when no more may leave. */
    @FunctionalInterface
    interface Leave {

        /** Asks for it. */
        void ask(ZipPart next) throws IOException;
    }

    /** Writes some of it. Of the files before, nothing but their checksums is asked for, and that for the directory alone. */
    void write(ByteRange range, OutputStream out, Leave leave) throws IOException {
        for (int i = 0; i < places.length; i++) {
            var part = parts.get(i);
            long begin = places[i] + ZipHeads.localLength(part);
            long next = begin + part.length();
            if (!range.meets(places[i], next)) {
                continue;
            }
            leave.ask(part);
            if (range.meets(places[i], begin)) {
                give(heads.local(part), places[i], range, out);
            }
            if (range.meets(begin, next)) {
                part.write(Math.max(0, range.from() - begin), Math.min(next, range.until()) - begin, out);
            }
        }
        if (range.meets(directory, length)) {
            directory(range, out);
        }
        out.flush();
    }

    private void directory(ByteRange range, OutputStream out) throws IOException {
        long at = directory;
        for (int i = 0; i < places.length; i++) {
            var entry = heads.central(parts.get(i), places[i]);
            give(entry, at, range, out);
            at += entry.length;
        }
        give(ZipHeads.ending(places.length, directory, end), end, range, out);
    }

    /** What of these bytes lies within the range. */
    private static void give(byte[] bytes, long place, ByteRange range, OutputStream out) throws IOException {
        int from = (int) Math.clamp(range.from() - place, 0, bytes.length);
        int until = (int) Math.clamp(range.until() - place, from, bytes.length);
        out.write(bytes, from, until - from);
    }
}
