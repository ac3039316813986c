package bg.registratura.operations;

import bg.registratura.people.Sex;
import bg.registratura.security.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** An invented laboratory with everybody in it, as {@code db/sample} describes it. */
record Sample(Laboratory laboratory, List<Employee> staff, List<Dentist> dentists, List<Person> patients) {

    static Sample read(Path directory) {
        return JsonMapper.builder()
                .build()
                .readValue(directory.resolve("laboratory.json").toFile(), Sample.class);
    }

    record Employee(String username, String name, Set<Role> roles) {}

    record Dentist(String given, String family, String uin, String practice, String country) {}

    record Person(String given, String patronymic, String family, LocalDate born, Sex sex, String document) {}
}
