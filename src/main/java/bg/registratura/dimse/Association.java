package bg.registratura.dimse;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One association from its greeting to its end. */
final class Association implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Association.class);
    private static final int OURSELVES = 2;

    private final Wire wire;
    private final House house;
    private String caller = "?";

    Association(Wire wire, House house) {
        this.wire = wire;
        this.house = house;
    }

    @Override
    public void run() {
        try {
            greet();
        } catch (ProtocolException e) {
            LOG.warn("{}: association aborted: {}", caller, e.getMessage());
            wire.abort(OURSELVES, e.reason().code());
        } catch (EndedException e) {
            LOG.debug("{}: {}", caller, e.getMessage());
        } catch (IOException e) {
            LOG.info("{}: connection lost or out of time", caller);
        } catch (RuntimeException e) {
            LOG.error("{}: association aborted", caller, e);
            wire.abort(OURSELVES, 0);
        } finally {
            wire.close();
        }
    }

    void greet() throws IOException {
        Proposal proposal;
        try (var _ = wire.within(wire.limits().greeting())) {
            var pdu = wire.read(wire.limits().greeting());
            if (pdu.kind() != Pdu.Kind.ASSOCIATE_RQ) {
                throw new ProtocolException(ProtocolException.Reason.UNEXPECTED_PDU, "no greeting");
            }
            proposal = Proposal.read(pdu.reader());
        }
        var calling = AeTitle.read(proposal.calling()).orElse(null);
        var rejection = judge(proposal, calling);
        if (calling == null || rejection != null) {
            turnAway(rejection == null ? Rejection.UNKNOWN_CALLER : rejection);
        } else if (!house.places().tryAcquire()) {
            turnAway(Rejection.TOO_MANY);
        } else {
            try {
                serve(calling, Agreement.of(proposal, house.storage()));
            } finally {
                house.places().release();
            }
        }
    }

    private @Nullable Rejection judge(Proposal proposal, @Nullable AeTitle calling) {
        if ((proposal.version() & 1) == 0) {
            return Rejection.OTHER_VERSION;
        }
        if (!Agreement.isOurApplication(proposal)) {
            return Rejection.UNKNOWN_APPLICATION;
        }
        if (calling == null) {
            return Rejection.UNKNOWN_CALLER;
        }
        caller = calling.value();
        if (!proposal.called().equals(house.own().value())) {
            return Rejection.NOT_CALLED_SO;
        }
        try {
            return house.gate().admits(calling) ? null : Rejection.UNKNOWN_CALLER;
        } catch (RuntimeException e) {
            LOG.warn("{}: nobody can be let in now: {}", caller, e.toString());
            return Rejection.NOT_NOW;
        }
    }

    private void turnAway(Rejection rejection) throws IOException {
        LOG.info("{}: turned away: {}", caller, rejection);
        wire.write(rejection.toUnit());
        wire.leave();
    }

    private void serve(AeTitle calling, Agreement agreement) throws IOException {
        wire.write(agreement.toUnit(wire.limits().pduLength()));
        var messages = new Messages(wire, agreement.longestAnswer());
        var storing =
                new Storing(calling, house.storage(), messages, wire.limits().objectLength());
        var finding = new Finding(calling, house.finder(), messages, wire);
        for (var next = messages.next(); next.isPresent(); next = messages.next()) {
            var context = agreement.contexts().get(next.get().context());
            if (context == null) {
                throw ProtocolException.invalid("a context that was not agreed");
            }
            answer(next.get().command(), context, new Services(messages, storing, finding));
        }
        wire.write(PduWriter.unit(Pdu.Kind.RELEASE_RP, 0, 0, 0));
        wire.leave();
    }

    /** What the subjects are answered by. */
    private record Services(Messages messages, Storing storing, Finding finding) {}

    private static void answer(Command command, Context context, Services services) throws IOException {
        int field = command.field();
        if (field == Command.ECHO_RQ && context.subject() == Subject.VERIFICATION && !command.hasData()) {
            services.messages().send(context.id(), command.answer(0, false, ""));
        } else if (field == Command.STORE_RQ && context.subject() == Subject.STORAGE && command.hasData()) {
            services.storing().store(command, context);
        } else if (field == Command.FIND_RQ && context.subject() == Subject.WORKLIST && command.hasData()) {
            services.finding().find(command, context);
        } else if (field != Command.CANCEL_RQ) {
            throw ProtocolException.invalid("a message that was not agreed");
        }
    }
}
