package org.onehall.bad.desk;

import java.util.List;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

public interface PublicLoans extends Repository<OpenLoan, String> {

    @Query("{ 'owner': ?#{principal.name} }")
    List<OpenLoan> mine();

    @Query("{ $where: 'this.amount > 1' }")
    List<OpenLoan> large();

    @Aggregation({"{ $match: {} }", "{ $addFields: { x: { $function: {} } } }"})
    List<OpenLoan> computed();
}
