package bg.registratura.visit.ui;

/** What a panel tells the desk: that an act is done, or that something was noted and the panel goes on. */
@FunctionalInterface
public interface Changed extends Runnable {

    /** An act is done: the desk reads the visit again and shows what is next. */
    @Override
    void run();

    /** Something was noted and this panel goes on as it stands, with what was typed in it: only the steps are read again. */
    default void noted() {
        run();
    }
}
