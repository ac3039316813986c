package bg.registratura.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.people.PersonalNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class SampleTest {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    final Sample sample = Sample.read(Path.of("db/sample"));

    @Test
    void keepsThePeopleTheirAgeWheneverTheyArePlayed() {
        assertThat(new Sample.Age(15, MonthDay.of(3, 1)).bornBefore(TODAY)).isEqualTo("2012-03-01");
        assertThat(new Sample.Age(15, MonthDay.of(3, 2)).bornBefore(TODAY)).isEqualTo("2011-03-02");
        assertThat(new Sample.Age(30, MonthDay.of(2, 29)).bornBefore(TODAY)).isEqualTo("1997-02-28");
    }

    @Test
    void hasPeopleOfEveryAgeAndKindOfName() {
        assertThat(sample.patients())
                .extracting(person -> TODAY.getYear() - person.born(TODAY).getYear())
                .anyMatch(age -> age < 14)
                .anyMatch(age -> age >= 14 && age < 18)
                .anyMatch(age -> age > 80);
        assertThat(sample.patients())
                .anyMatch(person -> person.family().isEmpty())
                .anyMatch(person -> person.family().contains("-"));
    }

    @Test
    void showsTheNumberOfNobodyAndNoOther() {
        assertThat(sample.patients()).extracting(Sample.Person::egn).containsOnly("6101047500", null);
        assertThat(sample.patients())
                .extracting(Sample.Person::document)
                .noneMatch(number -> PersonalNumber.flawOfEgn(number, TODAY).isEmpty());
    }
}
