package com.example.desk;

/**
 * What the shop's database says of an order.
 *
 * @param id the order's id
 * @param state {@code fulfilled} or {@code failed}
 */
public record OrderState(String id, String state) {}
