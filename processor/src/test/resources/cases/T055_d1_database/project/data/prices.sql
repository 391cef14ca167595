UPDATE products SET id = 'chai';
