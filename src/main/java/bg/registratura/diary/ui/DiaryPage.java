package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;

/** What the page of a day does when something happened to an appointment. */
interface DiaryPage {

    /** Something was done that can be taken back; the day is read again. */
    void said(String sentence, Runnable undo);

    /** Something was not done; what is shown stays. */
    void refused(String sentence);

    /** Shows one appointment; the day is read again. */
    void open(Appointment appointment);

    /** The next free time picked is the appointment's new place. */
    void beginMove(Appointment appointment);

    /** Nothing is in hand; the day is read again. */
    void rest();
}
