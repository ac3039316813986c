package bg.registratura.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * As many invented people as are asked for, the same ones each time: names put together from lists, a few borne by many and
 * many borne by a few, as in Bulgaria. Nobody of them is born yet.
 */
public final class InventedRegister {

    private static final int FAMILIES = 40_000;
    private static final LocalDate FIRST_BORN = LocalDate.of(2040, 1, 1);
    private static final int DAYS = 21_000;

    private static final List<String> MEN = words(
            "Иван Георги Димитър Петър Христо Тодор Николай Васил Стефан Йордан"
                    + " Стоян Атанас Ангел Александър Красимир Кирил Румен Илия Борис Пламен Веселин Любомир Емил Асен Валентин"
                    + " Антон Петко Михаил Константин Симеон Владимир Огнян Живко Желязко Цветан Чавдар Щерю Юлиян Янко Кольо"
                    + " Боян Калоян Мартин Виктор Даниел Светослав Радослав Мирослав Ивайло Явор Здравко Тихомир Свилен Хасан"
                    + " Мехмед Ахмед Мустафа Ибрахим Юсеин Шабан Ангелин Благой Вълчо Гочо Делчо Ерсин Захари Крум Лозан Манол");
    private static final List<String> WOMEN = words(
            "Мария Иванка Елена Йорданка Пенка Маргарита Виолета Лиляна Цветанка"
                    + " Радка Надежда Марийка Стефка Василка Ганка Росица Емилия Снежана Галина Силвия Десислава Даниела Антоанета"
                    + " Гергана Петя Ваня Таня Нели Жана Желязка Цонка Чонка Щилияна Юлия Яна Боряна Биляна Калина Ралица Теодора"
                    + " Александра Виктория Габриела Симона Никол Кристина Анелия Диана Вяра Любов Зорница Невена Мирела Айше Фатме"
                    + " Емине Хатидже Севда Сузан Ивелина Камелия Латинка Магдалена Наталия Олга Павлина Рая Стоянка Тинка Ширин");
    private static final List<String> ROOTS = words("Ковач Воден Черв Бояджи Касап Терзи Грънчар Орл Вълк Лис Слав Гроз"
            + " Добр Мил Рад Дрен Габр Бук Топал Кара Бяло Куц Шиш Жел Цон Ченг Щърб Юрук Язаджи");
    private static final List<String> SYLLABLES =
            words("ба во гу де жи зо ка лу мо не пе ра со ти фу хо це чо ша ще юр ян"
                    + " бър кра стой вел глу дра тро жен мар пен лоз виш дъб рож");
    private static final List<String> ENDINGS = words("ов ев ски ин лиев джиев арски енов чев");

    private final List<String> families = families();

    /** One of them. */
    public record Person(
            long clientNumber,
            PersonName name,
            List<PersonName> former,
            LocalDate born,
            boolean woman,
            Identifier identifier,
            PhoneNumber phone) {}

    public Person person(int at) {
        var random = new Random(at * 7919L + 17);
        boolean woman = random.nextBoolean();
        var given = frequent(woman ? WOMEN : MEN, random, 3, 0.85);
        var patronymic = sex(ofFather(frequent(MEN, random, 3, 0.85)), woman);
        var family = sex(frequent(families, random, 2, 1.05), woman);
        if (random.nextInt(40) == 0) {
            family = family + "-" + sex(frequent(families, random, 2, 1.05), woman);
        }
        var maiden = woman && random.nextInt(8) == 0
                ? List.of(new PersonName(given, patronymic, sex(frequent(families, random, 2, 1.05), true), null))
                : List.<PersonName>of();
        var born = FIRST_BORN.plusDays(at * 7919L % DAYS);
        return new Person(
                1_000_000L + at,
                new PersonName(given, patronymic, family, null),
                maiden,
                born,
                woman,
                at % 10 == 9
                        ? new Identifier(IdentifierKind.FOREIGN, "X%09d".formatted(at), "UTO")
                        : new Identifier(IdentifierKind.EGN, egn(born, at), null),
                new PhoneNumber("+35988%07d".formatted(at)));
    }

    /** Ten digits that belong to nobody: the order of birth runs on through the days. */
    private static String egn(LocalDate born, int at) {
        return "%02d%02d%02d%04d"
                .formatted(born.getYear() % 100, born.getMonthValue() + 40, born.getDayOfMonth(), at / DAYS);
    }

    private static <T> T frequent(List<T> sorted, Random random, int offset, double steep) {
        double[] sums = Sums.of(sorted.size(), offset, steep);
        double wanted = random.nextDouble() * sums[sums.length - 1];
        int at = java.util.Arrays.binarySearch(sums, wanted);
        return sorted.get(at < 0 ? Math.min(sorted.size() - 1, -at - 1) : at);
    }

    private static final class Sums {

        private static final java.util.Map<Integer, double[]> KNOWN = new java.util.HashMap<>();

        static double[] of(int size, int offset, double steep) {
            return KNOWN.computeIfAbsent(size, _ -> {
                var sums = new double[size];
                double sum = 0;
                for (int rank = 0; rank < size; rank++) {
                    sum += Math.pow(rank + offset + 1.0, -steep);
                    sums[rank] = sum;
                }
                return sums;
            });
        }
    }

    private static List<String> families() {
        var random = new Random(41);
        var families = new LinkedHashSet<String>();
        MEN.forEach(man -> families.add(ofFather(man)));
        for (var root : ROOTS) {
            families.add(root + ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        while (families.size() < FAMILIES) {
            var name = new StringBuilder();
            for (int syllable = random.nextInt(2); syllable < 3; syllable++) {
                name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            var stem = name.toString().replaceAll("[аеиоуъюя]+$", "");
            families.add(stem.substring(0, 1).toUpperCase(Locale.ROOT)
                    + stem.substring(1)
                    + ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        return new ArrayList<>(families);
    }

    private static String ofFather(String name) {
        if (name.endsWith("ър")) {
            return name.substring(0, name.length() - 2) + "ров";
        }
        return switch (name.charAt(name.length() - 1)) {
            case 'о', 'а' -> name.substring(0, name.length() - 1) + "ов";
            case 'й', 'я', 'ю' -> name.substring(0, name.length() - 1) + "ев";
            case 'и' -> name + "ев";
            default -> name + "ов";
        };
    }

    private static String sex(String name, boolean woman) {
        return !woman ? name : name.endsWith("ски") ? name.substring(0, name.length() - 1) + "а" : name + "а";
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
