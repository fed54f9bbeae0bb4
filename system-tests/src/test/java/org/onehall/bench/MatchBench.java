package org.onehall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.util.FileSystemUtils;

/**
 * The best twenty of a pool of 300,000 for one wish: the services' query by way of Hibernate Search ÷ the same Lucene query by
 * hand on the same index, both checked to find the same. A thousand wishes, five rounds in turn, the median of the rounds' ratios.
 */
final class MatchBench implements Part {

    private static final int POOL = Integer.getInteger("onehall.bench.pool", 300_000);
    private static final int WISHES = 1_000;
    private static final int ROUNDS = 5;
    private static final int TOP = 20;

    private final Random random = new Random(20260302);

    @Override
    public void measure(Table table) throws IOException {
        Path root = Files.createTempDirectory("onehall-bench-match");
        try (CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(PoolEntry.class))
                .property("hibernate.search.backend.directory.root", root.toString())
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .build()) {
            long began = System.nanoTime();
            fill(mapping);
            table.add("pool indexed, entries/s", "%.0f".formatted(POOL / seconds(began)));
            try (FSDirectory directory = FSDirectory.open(root.resolve("PoolEntry"));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                compare(mapping, new IndexSearcher(reader), table);
            }
        } finally {
            FileSystemUtils.deleteRecursively(root);
        }
    }

    private void fill(SearchMapping mapping) {
        int batch = 5_000;
        for (int from = 0; from < POOL; from += batch) {
            try (SearchSession session = mapping.createSession()) {
                for (int i = from; i < Math.min(POOL, from + batch); i++) {
                    session.indexingPlan().addOrUpdate(anEntry(i));
                }
            }
        }
        try (SearchSession session = mapping.createSession()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
    }

    private void compare(SearchMapping mapping, IndexSearcher searcher, Table table) throws IOException {
        List<MatchWish> wishes =
                IntStream.range(0, WISHES).mapToObj(i -> aWish()).toList();
        Function<MatchWish, List<String>> service = wish -> {
            try (SearchSession session = mapping.createSession()) {
                return wish.best(session, TOP);
            }
        };
        Function<MatchWish, List<String>> bare = wish -> wish.best(searcher, TOP);
        for (MatchWish wish : wishes.subList(0, 100)) {
            if (!service.apply(wish).equals(bare.apply(wish))) {
                throw new IllegalStateException("The two queries differ for " + wish);
            }
        }
        median(wishes, service);
        median(wishes, bare);
        double[] ratios = new double[ROUNDS];
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = median(wishes, service);
            double alone = median(wishes, bare);
            ratios[i] = millis[i] / alone;
            System.out.printf("  top %d of %d: %.2f ms, bare Lucene %.2f ms%n", TOP, POOL, millis[i], alone);
        }
        Arrays.sort(ratios);
        Arrays.sort(millis);
        table.add("match top-20 over " + POOL + ", ms", "%.2f".formatted(millis[ROUNDS / 2]));
        table.add("match top-20, service query ÷ bare Lucene", "%.2f".formatted(ratios[ROUNDS / 2]), "≤ 4", "≤ 1.5");
    }

    private static double median(List<MatchWish> wishes, Function<MatchWish, List<String>> query) {
        double[] millis = new double[wishes.size()];
        long found = 0;
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            found += query.apply(wishes.get(i)).size();
            millis[i] = seconds(began) * 1_000;
        }
        if (found == 0) {
            throw new IllegalStateException("Nobody found anything: nothing was measured");
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private PoolEntry anEntry(int i) {
        String occupation = "%d-%02d-%02d-%02d"
                .formatted(1 + random.nextInt(8), 1 + random.nextInt(10), 1 + random.nextInt(5), 1 + random.nextInt(5));
        String division = "330104%03d%03d".formatted(1 + random.nextInt(8), 1 + random.nextInt(16));
        List<String> skills = some();
        return new PoolEntry(
                "%08d".formatted(i),
                random.nextInt(10) == 0 ? "CLOSED" : "PUBLISHED",
                List.of(occupation.substring(0, 1), occupation.substring(0, 4), occupation.substring(0, 7), occupation),
                List.of(division.substring(0, 6), division.substring(0, 9), division),
                3_000 + 100 * random.nextInt(60),
                random.nextInt(8),
                skills,
                skills.size(),
                18 + random.nextInt(45),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
    }

    private List<String> some() {
        List<String> skills = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String skill = "skill-" + random.nextInt(60);
            if (!skills.contains(skill)) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private MatchWish aWish() {
        return new MatchWish(
                IntStream.range(0, 2)
                        .mapToObj(i -> "%d-%02d".formatted(1 + random.nextInt(8), 1 + random.nextInt(10)))
                        .distinct()
                        .toList(),
                List.of("330104%03d".formatted(1 + random.nextInt(8))),
                3_000 + 100 * random.nextInt(50),
                random.nextInt(8),
                some(),
                18 + random.nextInt(30));
    }
}
