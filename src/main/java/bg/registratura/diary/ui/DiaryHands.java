package bg.registratura.diary.ui;

import bg.registratura.diary.Appointments;
import bg.registratura.diary.Attendance;
import bg.registratura.diary.Diary;
import bg.registratura.search.PatientSearch;

/** What the parts of the diary work with. */
record DiaryHands(Diary diary, Appointments appointments, Attendance attendance, PatientSearch search) {}
