package bg.registratura.search;

import org.springframework.context.ApplicationContext;

/** Puts down names that tests wrote past the house, before its own round comes by in the middle of another test. */
public final class TestNames {

    private TestNames() {}

    public static void putDown(ApplicationContext house) {
        house.getBean(NameRounds.class).goRound();
    }
}
