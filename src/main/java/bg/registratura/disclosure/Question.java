package bg.registratura.disclosure;

import bg.registratura.language.Country;

/**
 * All that a ruling depends on.
 *
 * @param age of the patient on the day
 * @param country where the recipient is
 * @param licensed whether an insurer named the section of its licence
 */
record Question(
        int age, LegalCapacity capacity, RecipientKind recipient, Country country, Channel channel, boolean licensed) {

    boolean inBulgaria() {
        return country.isBulgaria();
    }

    boolean isCollected() {
        return channel == Channel.COLLECTION_BY_THIRD_PERSON;
    }
}
