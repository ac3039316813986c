package bg.registratura.dimse;

import java.util.HashMap;
import java.util.Map;

/** What is agreed of what was proposed, and how that is told (PS3.8, 9.3.3). */
record Agreement(Proposal proposal, Map<Integer, Context> contexts) {

    /** PS3.5, B.2: derived from a UUID, as no root is bought for it. */
    static final String IMPLEMENTATION = "2.25.337976759124661126803469336037267426447";

    static final String VERSION = "REGISTRATURA_1";

    private static final int UNKNOWN_SUBJECT = 3;
    private static final int NO_COMMON_SYNTAX = 4;
    private static final String APPLICATION = "1.2.840.10008.3.1.1.1";

    /** Of the ways of writing that are offered the first that is taken: whoever offers them knows which is theirs. */
    static Agreement of(Proposal proposal, Storage storage) {
        var contexts = new HashMap<Integer, Context>();
        for (var each : proposal.contexts()) {
            Subject.of(each.subject()).ifPresent(subject -> each.syntaxes().stream()
                    .filter(syntax -> subject.takes(syntax, storage))
                    .findFirst()
                    .ifPresent(syntax ->
                            contexts.put(each.id(), new Context(each.id(), subject, each.subject(), syntax))));
        }
        return new Agreement(proposal, Map.copyOf(contexts));
    }

    byte[] toUnit(int longest) {
        var body = new PduWriter().u16(1).u16(0).bytes(proposal.titles()).item(0x10, APPLICATION);
        proposal.contexts().forEach(each -> body.item(0x21, answer(each)));
        body.item(
                0x50,
                new PduWriter()
                        .item(0x51, new PduWriter().u32(longest).toBytes())
                        .item(0x52, IMPLEMENTATION)
                        .item(0x55, VERSION)
                        .toBytes());
        return PduWriter.unit(Pdu.Kind.ASSOCIATE_AC, body.toBytes());
    }

    /** How long a unit may be that is sent in answer. */
    int longestAnswer() {
        int usual = 16 * 1024;
        return proposal.longest() == 0 ? usual : Math.min(usual, proposal.longest());
    }

    static boolean isOurApplication(Proposal proposal) {
        return proposal.application().equals(APPLICATION);
    }

    private byte[] answer(Proposal.Context asked) {
        var context = contexts.get(asked.id());
        int refused = Subject.of(asked.subject()).isPresent() ? NO_COMMON_SYNTAX : UNKNOWN_SUBJECT;
        return new PduWriter()
                .u8(asked.id())
                .u8(0)
                .u8(context == null ? refused : 0)
                .u8(0)
                .item(0x40, context == null ? Context.IMPLICIT : context.syntax())
                .toBytes();
    }
}
