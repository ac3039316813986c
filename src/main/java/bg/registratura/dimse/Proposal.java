package bg.registratura.dimse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An association as it is asked for (PS3.8, 9.3.2).
 *
 * @param titles the 64 bytes that are given back as they came
 * @param longest the longest message unit that may be sent in answer; 0 when there is no limit
 */
record Proposal(
        int version,
        String called,
        String calling,
        byte[] titles,
        String application,
        List<Context> contexts,
        int longest) {

    private static final int MOST_CONTEXTS = 128;
    private static final int MOST_SYNTAXES = 64;
    private static final int TITLE = 16;
    private static final int TITLES = 64;
    private static final int SHORTEST_ANSWER = 128;

    /** What is to be talked about, and in which of these ways of writing. */
    record Context(int id, String subject, List<String> syntaxes) {}

    static Proposal read(Bytes in) throws ProtocolException {
        int version = in.u16();
        in.skip(2);
        var titles = in.copy(TITLES);
        var named = new Bytes(titles);
        var called = named.text(TITLE);
        var calling = named.text(TITLE);
        var application = "";
        var contexts = new ArrayList<Context>();
        int longest = 0;
        while (!in.isOver()) {
            int kind = in.u8();
            in.skip(1);
            var item = in.part(in.u16());
            switch (kind) {
                case 0x10 -> application = item.text(item.left());
                case 0x20 -> contexts.add(context(item));
                case 0x50 -> longest = longest(item);
                default ->
                    throw new ProtocolException(
                            ProtocolException.Reason.UNRECOGNIZED_PARAMETER, "no such item in a greeting");
            }
        }
        check(contexts);
        return new Proposal(version, called, calling, titles, application, List.copyOf(contexts), longest);
    }

    private static Context context(Bytes item) throws ProtocolException {
        int id = item.u8();
        item.skip(3);
        var subject = "";
        var syntaxes = new ArrayList<String>();
        while (!item.isOver()) {
            int kind = item.u8();
            item.skip(1);
            var text = item.part(item.u16());
            if (kind == 0x30) {
                subject = text.text(text.left());
            } else if (kind == 0x40 && syntaxes.size() < MOST_SYNTAXES) {
                syntaxes.add(text.text(text.left()));
            }
        }
        return new Context(id, subject, List.copyOf(syntaxes));
    }

    private static int longest(Bytes information) throws ProtocolException {
        int longest = 0;
        while (!information.isOver()) {
            int kind = information.u8();
            information.skip(1);
            var item = information.part(information.u16());
            if (kind == 0x51) {
                long said = (long) item.u16() << 16 | item.u16();
                longest = (int) Math.min(said, Integer.MAX_VALUE);
            }
        }
        if (longest != 0 && longest < SHORTEST_ANSWER) {
            throw ProtocolException.invalid("no answer fits into what is let through");
        }
        return longest;
    }

    private static void check(List<Context> contexts) throws ProtocolException {
        Set<Integer> ids = new HashSet<>();
        for (var context : contexts) {
            if (context.id() % 2 == 0 || !ids.add(context.id())) {
                throw ProtocolException.invalid("a context with a number it may not have");
            }
        }
        if (contexts.isEmpty() || contexts.size() > MOST_CONTEXTS) {
            throw ProtocolException.invalid("no context, or more than there can be");
        }
    }
}
