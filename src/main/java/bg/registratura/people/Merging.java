package bg.registratura.people;

/** What comes of merging two records. */
public sealed interface Merging {

    /** They are one person; the merge can be taken back at any time. */
    record Merged(MergeId id) implements Merging {}

    /** They were one record, or one person already. */
    record OnePerson() implements Merging {}

    /** Each has a national number of the same kind, and the ground given does not explain the two. */
    record TwoNumbers() implements Merging {}

    /** One of them was corrected, merged or unmerged since it was looked at; nothing was written. */
    record Overtaken() implements Merging {}
}
