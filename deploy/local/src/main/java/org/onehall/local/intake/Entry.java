package org.onehall.local.intake;

/**
 * What a row of a sheet says.
 *
 * @param sheet the file's name
 * @param row as the spreadsheet shows it
 */
record Entry<T>(String sheet, int row, T what) {}
