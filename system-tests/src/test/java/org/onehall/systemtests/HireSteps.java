package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import tools.jackson.databind.JsonNode;

/** The hire, step by step, as the people of the district would do it. Each step may be repeated; its keys stay the same. */
final class HireSteps {

    static final String DISTRICT = "330104";
    static final String COMMUNITY = "330104001001";
    static final String OCCUPATION = "4-07-05-01";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final OwnHall own;
    private final Hall hall;
    private final String run = UUID.randomUUID().toString();
    private final String phone = SamplePeople.phone();
    private final String resident = SamplePeople.residentId();
    private final String creditCode = SamplePeople.creditCode();
    private final List<String> told = new ArrayList<>();

    private String person = "";
    private String employer = "";
    private String vacancy = "";
    private String referral = "";

    HireSteps(OwnHall own) {
        this.own = own;
        this.hall = own.hall();
    }

    /** All of it, with something done to the hall before each step. */
    void playAll(Runnable before) {
        List<Runnable> steps = List.of(
                this::aCoordinatorRegistersAPerson,
                this::aSubscriberAsksForAlerts,
                this::anEmployerIsRegisteredAndSignsIn,
                this::theEmployerPublishesAVacancy,
                this::bothPoolsKnowTheMatch,
                this::theSubscriberGetsOneMessage,
                this::theCoordinatorRefersThePerson,
                this::theEmployerHires,
                this::thePoolKnows);
        for (Runnable step : steps) {
            before.run();
            step.run();
        }
    }

    void aCoordinatorRegistersAPerson() {
        person = made("coordinator", "/api/persons", file(resident), run + "-person");
    }

    /** Changes the wish by nothing but the wage. */
    void thePersonAsksForAtLeast(String wage) {
        hall.put("coordinator", "/api/persons/" + person + "/wish", wish(wage)).orRefuse("change the wish");
    }

    void aCoordinatorRegistersAnother(List<String> people) {
        String id = SamplePeople.residentId();
        people.add(hall.post("coordinator", "/api/persons", file(id), run + "-" + id.hashCode())
                .orRefuse("register another")
                .newId());
    }

    static Map<String, Object> file(String residentId) {
        return Map.of(
                "residentId",
                residentId,
                "name",
                "王小明",
                "phone",
                SamplePeople.phone(),
                "division",
                COMMUNITY,
                "education",
                "SENIOR",
                "skills",
                List.of("保安"),
                "wish",
                wish("3000.00"));
    }

    private static Map<String, Object> wish(String minimumWage) {
        return Map.of(
                "open",
                true,
                "occupations",
                List.of(OCCUPATION),
                "minimumWage",
                minimumWage,
                "workDivisions",
                List.of("330104"));
    }

    void aSubscriberAsksForAlerts() {
        Map<String, Object> wanted =
                Map.of("phone", phone, "criteria", Map.of("occupation", OCCUPATION, "division", "330104"));
        String subscription = made(Hall.NOBODY, "/api/subscriptions", wanted, run + "-subscription");
        String code = eventually(() -> own.sms(phone).stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(""));
        Answer confirmed =
                hall.put(Hall.NOBODY, "/api/subscriptions/" + subscription + "/confirmation", Map.of("code", code));
        assertThat(confirmed.isOk()).as("%s", confirmed).isTrue();
        told.addAll(own.sms(phone));
    }

    void anEmployerIsRegisteredAndSignsIn() {
        Map<String, Object> file =
                Map.of("creditCode", creditCode, "name", "示范保安有限公司", "scale", "SMALL", "division", COMMUNITY);
        employer = made("officer", "/api/employers", file, run + "-employer");
        JsonNode accounts = hall.get("administrator", "/api/accounts?q=employer")
                .orRefuse("list accounts")
                .body();
        for (JsonNode account : accounts.path("items")) {
            if (account.path("name").asString().equals("employer")) {
                hall.put(
                                "administrator",
                                "/api/accounts/" + account.path("id").asString() + "/authority",
                                Map.of("roles", List.of("employer"), "employer", employer))
                        .orRefuse("let the account act for the employer");
            }
        }
        hall.forget("employer");
    }

    void theEmployerPublishesAVacancy() {
        vacancy = made("employer", "/api/vacancies", terms("3500.00", "4200.00"), run + "-vacancy");
        Answer published = hall.put("employer", "/api/vacancies/" + vacancy + "/publication", Map.of());
        assertThat(published.isOk() || published.text("type").endsWith("vacancy-already-published"))
                .as("%s", published)
                .isTrue();
    }

    /** Changes the vacancy by nothing but the wage. */
    void theEmployerOffers(String from, String to) {
        hall.put("employer", "/api/vacancies/" + vacancy, terms(from, to)).orRefuse("change the vacancy");
    }

    private static Map<String, Object> terms(String from, String to) {
        return Map.of(
                "title",
                "保安员",
                "occupation",
                OCCUPATION,
                "division",
                COMMUNITY,
                "wageFrom",
                from,
                "wageTo",
                to,
                "headcount",
                1);
    }

    void bothPoolsKnowTheMatch() {
        eventually(() -> names("coordinator", "/api/vacancies/" + vacancy + "/candidates", person));
        theVacancyPoolKnowsThePerson();
    }

    void theVacancyPoolKnowsThePerson() {
        eventually(() -> names("coordinator", "/api/persons/" + person + "/vacancies", vacancy));
    }

    void theSubscriberGetsOneMessage() {
        eventually(() -> alerts().isEmpty() ? "" : alerts().getFirst());
    }

    void theCoordinatorRefersThePerson() {
        Map<String, Object> wanted = Map.of("personId", person, "vacancyId", vacancy);
        referral = hall.post("coordinator", "/api/referrals", wanted, run + "-referral")
                .orRefuse("refer")
                .newId();
    }

    void theEmployerHires() {
        Map<String, Object> hired = Map.of(
                "outcome",
                "HIRED",
                "startDate",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString());
        Answer answer = hall.put("employer", "/api/referrals/" + referral + "/answer", hired);
        assertThat(answer.isOk()).as("%s", answer).isTrue();
        Answer twice = hall.put("employer", "/api/referrals/" + referral + "/answer", hired);
        assertThat(twice.status()).as("%s", twice).isLessThan(500);
    }

    void thePoolKnows() {
        eventually(() -> {
            JsonNode file = hall.get("coordinator", "/api/persons/" + person).body();
            return file.path("employment").path("status").asString("").equals("EMPLOYED") ? "yes" : "";
        });
        eventually(() -> {
            JsonNode post = hall.get(Hall.NOBODY, "/api/vacancies/" + vacancy).body();
            return post.path("openings").asInt(-1) == 0 ? "yes" : "";
        });
    }

    /** The messages about the vacancy; exactly one is right. */
    List<String> alerts() {
        List<String> texts = new ArrayList<>(own.sms(phone));
        told.forEach(texts::remove);
        return texts.stream().filter(text -> text.contains("保安员")).toList();
    }

    String person() {
        return person;
    }

    String employer() {
        return employer;
    }

    String phone() {
        return phone;
    }

    String referral() {
        return referral;
    }

    String vacancy() {
        return vacancy;
    }

    private String names(String role, String path, String id) {
        Answer answer = hall.get(role, path);
        return answer.isOk() && answer.body().toString().contains(id) ? id : "";
    }

    /** Asked again while a part is away. */
    private String made(String role, String path, Map<String, Object> body, String key) {
        return eventually(() -> {
            Answer asked = hall.post(role, path, body, key);
            return asked.isOk() ? asked.newId() : "";
        });
    }

    private static String eventually(Callable<String> look) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(look, found -> !found.isEmpty());
    }
}
