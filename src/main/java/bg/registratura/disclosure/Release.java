package bg.registratura.disclosure;

import bg.registratura.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants: to whom, where, what, through which channel.
 *
 * @param collector who takes it for the recipient, where somebody does
 */
public record Release(
        PatientId patient,
        Recipient recipient,
        Channel channel,
        @Nullable String collector,
        Matter matter) {

    /** Refuses a collection by nobody, and a way in which nothing is released. */
    public Release {
        if (!Channel.OF_A_RELEASE.contains(channel)) {
            throw new IllegalArgumentException("nothing is released so");
        }
        if ((channel == Channel.COLLECTION_BY_THIRD_PERSON) != (collector != null && !collector.isBlank())) {
            throw new IllegalArgumentException("whoever collects is named, and nobody else is");
        }
    }

    /** The same without the licence of an insurer, by which the law gives it and no consent does. */
    Release unlicensed() {
        return new Release(patient, recipient.unlicensed(), channel, collector, matter);
    }

    /** The same of a person written under another record. */
    Release of(PatientId other) {
        return new Release(other, recipient, channel, collector, matter);
    }
}
