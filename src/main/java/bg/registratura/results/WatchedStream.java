package bg.registratura.results;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes that leave as long as they may: asked again after every few megabytes. Closing it closes nothing. */
public final class WatchedStream extends FilterOutputStream {

    private static final long PIECE = 4 << 20;

    private final Question question;
    private long left = PIECE;

    /** Watches what is written there. */
    public WatchedStream(OutputStream out, Question question) {
        super(out);
        this.question = question;
    }

    /** Throws when no more may leave. */
    @FunctionalInterface
    public interface Question {

        /** Asks it. */
        void ask() throws IOException;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        left -= length;
        if (left < 0) {
            question.ask();
            left = PIECE;
        }
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
