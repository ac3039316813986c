/**
 * The diary: who is expected at which unit and when. A day's list for the desk and no calendar product.
 *
 * <p>An appointment is for a patient of the register, or for the name and telephone of somebody not met yet, which are
 * deleted 60 days after their day. Two of them never overlap on a unit: {@link bg.registratura.diary.Appointments} says so
 * in words, the database refuses it otherwise. Outside opening hours and on public holidays nothing is booked.
 *
 * <p>The ways in are {@link bg.registratura.diary.Diary} to look and {@link bg.registratura.diary.Appointments} and {@link
 * bg.registratura.diary.Attendance} to act.
 */
@ApplicationModule(
        displayName = "Diary",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "search",
            "visit",
            "document",
            "exposure",
            "subjectrequest"
        })
@NullMarked
package bg.registratura.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
