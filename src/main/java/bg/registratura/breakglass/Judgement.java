package bg.registratura.breakglass;

/** What the officer found of an opening. Codes are contracts: they stand in the database. */
public enum Judgement {
    /** The reason was there, and asked for exactly this look. */
    JUSTIFIED,
    /** It was not: a breach, until the officer has said what became of it. */
    NOT_JUSTIFIED
}
