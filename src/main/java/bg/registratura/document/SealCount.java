package bg.registratura.document;

/**
 * How many documents are sealed.
 *
 * @param timed of these, with a time stamp
 * @param unsealed from before there was a seal; they are known by their hash
 */
public record SealCount(int sealed, int timed, int unsealed) {}
