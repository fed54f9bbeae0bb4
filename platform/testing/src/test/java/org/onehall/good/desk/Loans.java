package org.onehall.good.desk;

import java.util.List;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

interface Loans extends Repository<Loan, String> {

    @Query("{ 'amount': ?0 }")
    List<Loan> findByAmount(String amount);
}
